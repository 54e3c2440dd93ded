import type { WireApplication } from "./wire-request.ts";

/** What a user at a machine asks for: a session, unless a file is named. */
export interface AskedRights {
  /** The machine's name. */
  readonly computer: string;
  readonly account: string;
  readonly reason?: string;
  readonly file?: Partial<WireApplication> & { readonly file: string };
}
