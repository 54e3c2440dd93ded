/** An entry of the fake's activity log. Instants are milliseconds since 1970. */
export interface FakeActivity {
  readonly id: string;
  readonly at: number;
  readonly entity: "DEVICE" | "USER";
  readonly category: string;
  readonly action: string;
  readonly deviceUid: string | null;
  readonly details: { readonly [name: string]: unknown };
}
