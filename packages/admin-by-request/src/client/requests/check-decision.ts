import { refusedHere } from "../refused-here.ts";

/** The number of a request as it may stand in an address; throws `InvalidRequestError` for what is none. */
export function checkRequestNumber(operation: string, id: unknown): number {
  if (typeof id === "number" && Number.isSafeInteger(id) && id > 0) return id;
  throw refusedHere(operation, `a request has a whole number above 0, not ${JSON.stringify(id)}.`);
}

/** The query of a decision. Throws `InvalidRequestError` without a person, or with a reason that says nothing. */
export function checkDecision(
  operation: string,
  parameter: string,
  person: unknown,
  reason?: unknown,
): URLSearchParams {
  if (typeof person !== "string" || !/^[^\s@]+@[^\s@]+$/.test(person)) {
    throw refusedHere(
      operation,
      `it must name the mail address of the person who decided, not ${JSON.stringify(person)}.`,
    );
  }
  if (reason !== undefined && (typeof reason !== "string" || reason.trim() === "" || reason.length > 1000)) {
    throw refusedHere(operation, "the reason must be a text of 1 to 1000 characters, which the end user may read.");
  }
  return new URLSearchParams({ [parameter]: person, ...(reason === undefined ? {} : { reason: String(reason) }) });
}
