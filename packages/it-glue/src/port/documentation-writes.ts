import { ConflictError, type Documentation } from "@msp/workflows/ports";
import { refusedHere } from "../client/refused-here.ts";
import { escapeHtml } from "../mapping/escape-html.ts";
import { htmlToText } from "../mapping/html-to-text.ts";
import { markedTitle } from "../mapping/marked-title.ts";
import { textToHtml } from "../mapping/text-to-html.ts";
import { toDocumentedPage } from "../mapping/to-documented-page.ts";
import type { DocumentationSession } from "./documentation-session.ts";

type Writes = Pick<Documentation, "setDeviceArchived" | "noteOnContact" | "createPage" | "addPageText" | "publishPage">;

/** The writing methods: each reads what stands there, sends nothing where it is so already, and otherwise sends one request. */
export function createDocumentationWrites(session: DocumentationSession): Writes {
  const { client, reading, marker } = session;

  async function draft(operation: string, pageId: string) {
    const document = await session.found(client.documents.get(pageId, reading), operation, `document ${pageId}`);
    const sections = await client.documentSections.all(pageId, reading);
    return {
      sections,
      organizationId: document.attributes.organization_id ?? "",
      page: toDocumentedPage(document, sections),
    };
  }

  return {
    async setDeviceArchived(id, isArchived) {
      const operation = "setDeviceArchived";
      const { attributes } = await session.found(client.configurations.get(id, reading), operation, `device ${id}`);
      const was = attributes.archived === true;
      if (was === isArchived) return;
      const organizationId = attributes.organization_id ?? "";
      const [fields, prior] = [{ archived: isArchived }, { archived: was }];
      await session.send({ operation, organizationId, target: `configuration ${id}`, fields, prior }, (options) =>
        client.configurations.update(id, fields, options),
      );
    },
    async noteOnContact(id, line) {
      const operation = "noteOnContact";
      const text = escapeHtml(oneLine(line, operation, "a note"));
      const { attributes } = await session.found(client.contacts.get(id, reading), operation, `contact ${id}`);
      const { name, psa_integration: integration, notes, organization_id: organizationId } = attributes;
      if (integration === "enabled") {
        throw new ConflictError(
          `it-glue: ${name ?? `contact ${id}`} follows Autotask, which would be at odds with a change made here. Change the contact in Autotask. Nothing was written.`,
          { system: "it-glue", operation },
        );
      }
      const before = notes ?? "";
      if (htmlToText(before).split("\n").includes(htmlToText(text))) return;
      const fields = { notes: before === "" ? text : appended(before, text) };
      const prior = { notes: before };
      const meaning = {
        operation,
        organizationId: organizationId ?? "",
        target: `contact ${id}`,
        fields,
        prior,
      } as const;
      await session.send(meaning, (options) => client.contacts.update(id, fields, options));
    },
    async createPage({ organizationId, title }) {
      const operation = "createPage";
      const text = oneLine(title, operation, "a title");
      const meaning = {
        operation,
        organizationId,
        target: `organization ${organizationId}`,
        fields: { title: text },
      } as const;
      const { id } = await session.send(meaning, (options) =>
        client.documents.create({ organization_id: organizationId, name: markedTitle(text, marker) }, options),
      );
      return { pageId: id };
    },
    async addPageText(pageId, text) {
      const operation = "addPageText";
      if (text.trim() === "") throw refusedHere(operation, "there is no text to add.");
      const { sections, organizationId } = await draft(operation, pageId);
      const content = textToHtml(text);
      const wanted = htmlToText(content);
      if (sections.some(({ attributes }) => htmlToText(attributes.content ?? "") === wanted)) return;
      const fields = { text: wanted };
      const prior = { sections: sections.length };
      await session.send({ operation, organizationId, target: `document ${pageId}`, fields, prior }, (options) =>
        client.documentSections.create(pageId, { resource_type: "Document::Text", content }, options),
      );
    },
    async publishPage(pageId) {
      const operation = "publishPage";
      const { sections, organizationId, page } = await draft(operation, pageId);
      if (sections.length === 0)
        throw refusedHere(operation, "an empty document is not published. Add its text first.");
      if (page.isPublished === true) return;
      const [fields, prior] = [{ published: true }, { published: false }];
      await session.send({ operation, organizationId, target: `document ${pageId}`, fields, prior }, (options) =>
        client.documents.publish(pageId, options),
      );
    },
  };
}

function oneLine(text: string, operation: string, what: string): string {
  const line = text.trim();
  if (line === "" || /[\r\n]/.test(line)) throw refusedHere(operation, `${what} is one line of text.`);
  return line;
}

/** Notes that people wrote in an editor stay as they are; the line is added in their own form. */
const appended = (notes: string, line: string): string =>
  /<[a-z/!]/i.test(notes) ? `${notes}<p>${line}</p>` : `${notes}\n${line}`;
