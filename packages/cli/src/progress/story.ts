import type { Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { JournaledWrite, PlanLine } from "@msp/workflows/run";
import type { FormatInstant } from "../text/value-in-words.ts";

/** What is known about a run when one of its entries is told: its definition's words, and what earlier entries said. */
export interface Story {
  /** The workflow's title. */
  readonly title: string;
  readonly format: FormatInstant;
  /** Who holds a role. */
  /** Who holds a role; `undefined` where that is not known. */
  readonly holders: (role: string) => readonly Person[] | undefined;
  titleOf(path: string): string;
  roleTitle(role: string): string;
  /** Whether an action reads nothing but the tenant file or the clock. */
  isLocalRead(action: string): boolean;
  /** What a step has sent, if it has. */
  writeAt(path: string): JournaledWrite | undefined;
  /** Whether it has been told already why a step failed. */
  hasFailed(path: string): boolean;
  /** What was asked under a token. */
  requestOf(token: string): PersonRequest | undefined;
  /** How a target that a service only numbers is called: `ticket 70001` is `ticket T20261130.0001`, once that is known. */
  nameOf(target: string): string;
  /** What an approval's body was planned to do. */
  planAt(path: string): readonly PlanLine[] | undefined;
}
