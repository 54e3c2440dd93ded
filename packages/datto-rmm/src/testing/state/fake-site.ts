/** A site of the fake. */
export interface FakeSite {
  readonly uid: string;
  readonly id: number;
  name: string;
  description: string | null;
  notes: string | null;
  onDemand: boolean;
  splashtopAutoInstall: boolean;
  autotaskCompanyId: string | null;
  autotaskCompanyName: string | null;
  proxy: { readonly [name: string]: unknown } | null;
  readonly variables: FakeVariable[];
  /** Who gets mail about the site. */
  readonly mailRecipients: readonly FakeMailRecipient[];
}

/** Somebody who gets mail about a site. */
export interface FakeMailRecipient {
  readonly name: string;
  readonly email: string;
  readonly receivesReports: boolean;
  readonly receivesAlerts: boolean;
}

/** A variable of a site or of the account. */
export interface FakeVariable {
  readonly id: number;
  name: string;
  value: string;
  readonly masked: boolean;
}
