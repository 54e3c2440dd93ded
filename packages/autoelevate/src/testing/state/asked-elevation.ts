/** What a user at a machine asks for. */
export interface AskedElevation {
  readonly computerId: string;
  readonly user: string;
  /** Default "Install Setup.exe". */
  readonly description?: string;
  /** A file unless told otherwise; the API does not show which. */
  readonly kind?: "file" | "session";
}
