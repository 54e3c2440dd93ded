import {
  type InstructionCandidate,
  type Instructions,
  InvalidRequestError,
  type LeftOut,
  NotFoundError,
  PermissionError,
  rankInstructions,
} from "@msp/workflows/ports";
import type { ItGlueRecord } from "../client/it-glue-client.ts";
import { IgnoredFilterError } from "../client/query/ignored-filter-error.ts";
import { refusedHere } from "../client/refused-here.ts";
import type { ResourceId } from "../client/wire/to-id.ts";
import { assetText } from "../mapping/asset-text.ts";
import { embeddedText } from "../mapping/embedded-text.ts";
import { htmlToText } from "../mapping/html-to-text.ts";
import { readMarkedTitle } from "../mapping/marked-title.ts";
import { sectionsToText } from "../mapping/sections-to-text.ts";
import { assetFields } from "./asset-fields.ts";
import type { DocumentationSession } from "./documentation-session.ts";

interface Question {
  readonly organizationId: string;
  readonly about: readonly string[];
  readonly atMost?: number | undefined;
}

interface Read {
  readonly candidates: readonly InstructionCandidate[];
  readonly unread: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

const operation = "customerInstructions";

/** How many of the documents that were left out are linked, of each kind. */
const linksAtMost = 3;

/** What is written about a customer, from the cheapest place to the dearest: the organization itself, its documents, the configured flexible assets. */
export async function readInstructions(session: DocumentationSession, question: Question): Promise<Instructions> {
  const { organizationId, about, atMost = 10 } = question;
  if (!Number.isSafeInteger(atMost) || atMost < 1) throw refusedHere(operation, "atMost is a whole number above 0.");
  const { client, reading, options } = session;
  const organization = await session.found(
    client.organizations.get(organizationId, reading),
    operation,
    `organization ${organizationId}`,
  );
  const parts = [fromOrganization(organization), await orUnread("The documents", fromDocuments(session, question))];
  for (const typeId of options.instructionTypes ?? [])
    parts.push(await orUnread(`Flexible assets of type ${typeId}`, fromAssets(session, organizationId, typeId)));
  return {
    found: rankInstructions(
      parts.flatMap(({ candidates }) => candidates),
      { about, atMost },
    ),
    unread: parts.flatMap(({ unread }) => unread),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

/** A single organization has its quick notes whole; a list cuts them off. */
function fromOrganization({ attributes }: ItGlueRecord<"organizations">): Read {
  const { name, alert, quick_notes: notes } = attributes;
  return {
    candidates: [
      { kind: "alert", title: `Alert: ${name}`, text: htmlToText(alert ?? "") },
      { kind: "quick notes", title: `Quick notes: ${name}`, text: htmlToText(notes ?? "") },
    ].filter(({ text }) => text !== "") as InstructionCandidate[],
    unread: [],
    leftOut: [],
  };
}

async function fromDocuments(session: DocumentationSession, question: Question): Promise<Read> {
  const { client, reading } = session;
  const { organizationId, about, atMost = 10 } = question;
  const { documents, reach } = await client.documents.everything(organizationId, reading);
  const unread = reach === "everything" ? [] : ["Documents inside of folders could not be read, only those outside."];
  const current = documents.filter(({ attributes: { archived } }) => archived !== true);
  const shown = current.filter(({ attributes: { published_at: at, published } }) => at !== null && published !== false);
  const entries = shown.map((document) => ({ document, text: embeddedText(document.attributes.content) }));
  const candidates = entries.flatMap(({ document, text }) => (text === undefined ? [] : [toCandidate(document, text)]));
  const bare = entries.flatMap(({ document, text }) =>
    text === undefined ? [{ ...toCandidate(document, ""), id: document.id }] : [],
  );
  // A list that brings no text along would take one request for each document, so their titles decide which are opened.
  const opened = rankInstructions(bare, { about, atMost });
  for (const { id, kind, title, link } of opened) {
    const text = sectionsToText(await client.documentSections.all(id, reading));
    candidates.push({ kind, title, text, ...(link === undefined ? {} : { link }) });
  }
  const isOpened = new Set(opened.map(({ id }) => id));
  const closed = bare.filter(({ id }) => !isOpened.has(id));
  const isFitting = new Set(rankInstructions(closed, { about, atMost: bare.length || 1 }).map(({ id }) => id));
  const drafts = current.filter((document) => !shown.includes(document)).map((document) => toCandidate(document, ""));
  const leftOut = [
    ...countedOut(
      closed.filter(({ id }) => !isFitting.has(id)),
      "not opened, because the title names none of the words",
    ),
    ...countedOut(
      closed.filter(({ id }) => isFitting.has(id)),
      `not opened, because ${atMost} fit as well or better`,
    ),
    ...countedOut(drafts, "left out as a draft that nobody has published"),
  ];
  return { candidates, unread, leftOut };
}

function toCandidate({ attributes }: ItGlueRecord<"documents">, text: string): InstructionCandidate {
  const { name, resource_url: link } = attributes;
  const { title } = readMarkedTitle(name ?? "");
  return { kind: "document", title, text, ...(link == null ? {} : { link }) };
}

async function fromAssets(session: DocumentationSession, organizationId: string, typeId: ResourceId): Promise<Read> {
  const fields = await assetFields(session, typeId);
  const filter = { flexible_asset_type_id: typeId, organization_id: organizationId };
  const assets = await session.client.flexibleAssets.all({ ...session.reading, filter });
  const candidates = assets
    .filter(({ attributes }) => attributes.archived !== true)
    .map(
      ({ attributes: { name, flexible_asset_type_name: type, traits, resource_url: link } }): InstructionCandidate => {
        const title = [type, name].filter(Boolean).join(": ");
        const text = assetText((traits ?? {}) as { readonly [key: string]: unknown }, fields);
        return { kind: "record", title, text, ...(link == null ? {} : { link }) };
      },
    );
  return { candidates, unread: [], leftOut: [] };
}

/** What this account may not see, or the service does not offer for this customer, is said. A service that is down is not: that passes. */
async function orUnread(what: string, read: Promise<Read>): Promise<Read> {
  try {
    return await read;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return { candidates: [], unread: [`${what} could not be read: ${reason}`], leftOut: [] };
  }
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof NotFoundError)
    return "IT Glue offers none here, because this part is switched off for the organization or out of the key's sight.";
  const isSaid = error instanceof PermissionError || error instanceof IgnoredFilterError;
  return isSaid || error instanceof InvalidRequestError ? error.message : undefined;
}

function countedOut(documents: readonly InstructionCandidate[], why: string): readonly LeftOut[] {
  if (documents.length === 0) return [];
  const counted = documents.length === 1 ? "1 document was" : `${documents.length} documents were`;
  return [{ what: `${counted} ${why}.`, links: documents.flatMap(({ link }) => link ?? []).slice(0, linksAtMost) }];
}
