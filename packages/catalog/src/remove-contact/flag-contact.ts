import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { findDocumentedContacts } from "../actions/documentation/find-documented-contacts.ts";
import { noteOnContact } from "../actions/documentation/note-on-contact.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { onFileOf, organizationOf } from "../authority/on-file-of.ts";
import { Leaver } from "../contacts/leaver.ts";
import { removalTexts } from "../policies/removal-texts.ts";
import { fillText } from "../texts/fill-text.ts";

/** Notes on the person in the documentation that they left; says why not where it cannot. */
export const flagContact = defineWorkflow({
  id: "remove-contact.flag-contact",
  title: "Flag the person in the documentation",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Whoever looks the person up later sees at once that they left.",
  input: z.object({ companyId: z.string(), ticketNumber: z.string(), leaver: Leaver }),
  steps: (flow) =>
    flow
      .step("texts", readPolicy(removalTexts), () => ({}))
      .step("company", findDocumentedCompany, ({ input: { companyId } }) => ({ companyId }))
      .when(
        "the documentation knows the customer",
        ({ company }) => company.outcome === "linked",
        (flow) =>
          flow
            .step("people", findDocumentedContacts, ({ input: { leaver }, company }) => ({
              organizationId: organizationOf(company),
              ...(leaver.email === undefined ? { name: leaver.name } : { email: leaver.email }),
            }))
            .when(
              "exactly one person there is meant, and the documentation keeps them itself",
              ({ people }) => onlyIn(people)?.isSynced === false,
              (flow) =>
                flow.step(
                  "noted",
                  noteOnContact,
                  ({ input, texts, people }) => ({
                    contactId: onlyIn(people)?.id ?? "",
                    line: fillText(texts.documentationLine, {
                      leaver: input.leaver.name,
                      ticketNumber: input.ticketNumber,
                    }),
                  }),
                  { source: "practice" },
                ),
            ),
      ),
  output: ({ company, people, noted }) => ({
    isFlagged: noted !== undefined,
    /** Why not; empty where it is. */
    reason: noted === undefined ? whyNot(company, people) : "",
  }),
});

interface People {
  readonly outcome: "read" | "not readable";
  readonly contacts?: readonly { readonly id: string; readonly isSynced: boolean }[];
  readonly reason?: string;
}
const onlyIn = ({ contacts = [] }: People) => (contacts.length === 1 ? contacts[0] : undefined);

function whyNot(company: Parameters<typeof onFileOf>[0], people: People | undefined): string {
  const file = onFileOf(company, undefined);
  if (file.outcome === "unreadable") return file.reason;
  if (people === undefined || people.outcome === "not readable") return people?.reason ?? "nobody could look";
  if (onlyIn(people)?.isSynced) return "the service desk keeps this person's record, and changes it there";
  return people.contacts?.length ? "several persons there could be meant" : "the person is not in the documentation";
}
