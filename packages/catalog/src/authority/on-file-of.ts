import type { DocumentedCompany } from "@msp/workflows/ports";
import type { NotReadable } from "../actions/not-readable.ts";
import type { RecordOnFile } from "./record-on-file.ts";

type Company = DocumentedCompany | NotReadable;

/** The organization's id in the documentation; empty where there is none, which no record answers to. */
export const organizationOf = (company: Company): string =>
  company.outcome === "linked" ? company.organizationId : "";

/** What is on file, in one word with the reason: a customer that is not found has no record that could be read. */
export function onFileOf(company: Company, record: RecordOnFile | undefined): RecordOnFile {
  switch (company.outcome) {
    case "linked":
      return record ?? { outcome: "none" };
    case "not linked":
      return unreadable("the documentation has no organization that is linked to this company");
    case "several":
      return unreadable(
        `the documentation has several organizations for this company: ${company.candidates.map(({ name, id }) => `${name} (${id})`).join(", ")}`,
      );
    default:
      return unreadable(company.reason);
  }
}

const unreadable = (reason: string): RecordOnFile => ({ outcome: "unreadable", reason });
