/** The file somebody wants to run. The vendor's own scan is one word in `scanResult`; a word is no proof that the file is harmless. */
export interface AdminRequestFile {
  readonly file: string | null;
  readonly name: string | null;
  readonly vendor: string | null;
  readonly version: string | null;
  readonly sha256: string | null;
  readonly scanResult: string | null;
  readonly scanResultCode: number | null;
  readonly threat: string | null;
  readonly virustotalLink: string | null;
  readonly preapproved: boolean | null;
}

/** What a user asked for: to run one file as an administrator, or to be one for a while. */
export interface AdminRequest {
  readonly id: number;
  readonly traceNo: string | null;
  readonly settingsName: string | null;
  /** `Run As Admin` for a file; the word for a session is unconfirmed. */
  readonly type: string | null;
  readonly typeCode: number | null;
  /** The vendor's word, for example `Pending approval`. The table of its codes is not public; read it with `stateOfRequest`. */
  readonly status: string | null;
  readonly statusCode: number | null;
  /** Why, in the user's own words. */
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly deniedBy: string | null;
  readonly deniedReason: string | null;
  /** A date and time without a zone. Whose zone it is nobody documents, so it is not an instant. */
  readonly requestTime: string | null;
  readonly auditLogLink: string | null;
  readonly user: {
    readonly account: string | null;
    readonly fullName: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly computer: {
    readonly name: string | null;
    readonly platform: string | null;
    readonly platformCode: number | null;
    readonly make: string | null;
    readonly model: string | null;
  };
  /** Null for a session. */
  readonly application: AdminRequestFile | null;
  /** Only when scan details were asked for. */
  readonly scanResults: readonly unknown[];
}
