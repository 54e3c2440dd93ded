import type { FakeComponent } from "./fake-component.ts";

/** A quick job of the fake. Instants are milliseconds since 1970. */
export interface FakeJob {
  readonly uid: string;
  readonly id: number;
  readonly name: string;
  readonly deviceUid: string;
  readonly component: FakeComponent;
  readonly variables: { readonly [name: string]: string };
  readonly createdAt: number;
  deployment: "Pending" | "Running" | "Success" | "Warning" | "Failure" | "Expired";
  ranOn: number | null;
  stdout: string | null;
  stderr: string | null;
}
