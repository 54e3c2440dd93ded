import type { CustomerRecordAnswer } from "../ports/documentation.ts";
import type { AuthorityMatter } from "./authority-matter.ts";
import type { AuthorityRules } from "./authority-rules.ts";

/** A person as a question names it. One person may have two records, so an equal address counts beside an equal id. */
export interface Named {
  /** The contact in the service desk's ids. */
  readonly contactId?: string | undefined;
  readonly email?: string | undefined;
}

/** Who asks for what at which customer, and everything the answer rests on. */
export interface AuthorityQuestion {
  /** The company in the service desk's ids. */
  readonly companyId: string;
  /** What the documentation answered, also when that was nothing. */
  readonly onFile: CustomerRecordAnswer;
  /**
   * Whether the record names everybody who may decide something, so that one without a primary is a record to put right before anybody else decides by it.
   * `false` for what a person looked up about certain people only. Default `true`.
   */
  readonly namesEverybody?: boolean | undefined;
  readonly requester: Named & { readonly contactId: string };
  /** The person it is about, who neither decides nor approves it: somebody who leaves, or who is to get an authority. */
  readonly concerns?: Named | undefined;
  readonly matter: AuthorityMatter;
  /** Whether the request itself is there in writing. */
  readonly isInWriting: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly rules: AuthorityRules;
}
