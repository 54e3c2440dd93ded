import type { Permissions } from "./permissions.ts";

/** What a client sends in the headers `UserName`, `Secret` and `ApiIntegrationCode`. */
export interface FakeCredentials {
  readonly userName: string;
  readonly secret: string;
  readonly integrationCode: string;
}

/** A user who can sign in to the API. */
export interface ApiUser extends FakeCredentials {
  /** The resource that appears as creator of what this user writes. */
  readonly resourceID: number;
  /** Shown as `apiVendorID` on what this user creates. Default null. */
  readonly vendorID?: number;
  /** Default: everything. */
  readonly permissions?: Permissions;
}
