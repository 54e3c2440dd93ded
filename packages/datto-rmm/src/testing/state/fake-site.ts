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
}

/** A variable of a site or of the account. */
export interface FakeVariable {
  readonly id: number;
  name: string;
  value: string;
  readonly masked: boolean;
}
