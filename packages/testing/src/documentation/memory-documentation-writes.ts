import type { Call, Documentation, WriteRequest } from "@msp/workflows/ports";
import type { ShelvedPage } from "./library.ts";
import type { MemoryDocumentationContext } from "./memory-documentation-context.ts";

type Writes = Pick<Documentation, "setDeviceArchived" | "noteOnContact" | "createPage" | "addPageText" | "publishPage">;
type Write = Omit<WriteRequest, "system" | "facts" | "company" | "request">;

/** The writing methods of one call. */
export function createMemoryDocumentationWrites(context: MemoryDocumentationContext, call: Call): Writes {
  const { library, sender, errors, open, abilities } = context;

  const send = <T>(organizationId: string, write: Write, path: string, commit: () => T): Promise<T> => {
    const company = library.companyOf(organizationId);
    const request = { method: "SAVE", url: `memory://documentation/${path}`, body: write.fields };
    return sender.send(call, { ...write, ...(company === undefined ? {} : { company }), request }, commit);
  };

  function page(operation: string, id: string): ShelvedPage {
    open("pages", operation);
    const found = library.pages.find((one) => one.id === id);
    if (found === undefined) throw errors.missing(operation, `there is no page ${id}`);
    return found;
  }

  return {
    async setDeviceArchived(id, isArchived) {
      const operation = "setDeviceArchived";
      open("devices", operation);
      const device = library.devices.find((one) => one.id === id);
      if (device === undefined) throw errors.missing(operation, `there is no device ${id}`);
      if (device.isArchived === isArchived) return;
      const fields = { archived: isArchived };
      const write = { operation, target: `documented device ${id}`, fields, prior: { archived: device.isArchived } };
      await send(device.organizationId, write, `devices/${id}`, () => {
        device.isArchived = isArchived;
      });
    },
    async noteOnContact(id, line) {
      const operation = "noteOnContact";
      open("contacts", operation);
      const contact = library.contacts.find((one) => one.id === id);
      if (contact === undefined) throw errors.missing(operation, `there is no contact ${id}`);
      const text = line.trim();
      if (text === "" || /[\r\n]/.test(text)) throw errors.invalid(operation, "a note is one line of text");
      if (contact.isSynced)
        throw errors.conflict(operation, `${contact.name} is kept by the service desk: change the contact there`);
      const { notes = "" } = contact;
      if (notes.split("\n").includes(text)) return;
      const fields = { notes: notes === "" ? text : `${notes}\n${text}` };
      const write = { operation, target: `documented contact ${id}`, fields, prior: { notes } };
      await send(contact.organizationId, write, `contacts/${id}`, () => {
        contact.notes = fields.notes;
      });
    },
    async createPage({ organizationId, title }) {
      const operation = "createPage";
      open("pages", operation);
      if (!library.organizations.some(({ id }) => id === organizationId))
        throw errors.missing(operation, `there is no organization ${organizationId}`);
      const text = title.trim();
      if (text === "" || /[\r\n]/.test(text)) throw errors.invalid(operation, "a page needs a title of one line");
      const marker = abilities.marksPages ? call.marker : undefined;
      const write = { operation, target: `organization ${organizationId}`, fields: { title: text } };
      return send(organizationId, write, `organizations/${organizationId}/pages`, () => {
        const id = `page-${library.pages.length + 1}`;
        library.pages.push({ id, organizationId, title: text, marker, sections: [], published: 0, isArchived: false });
        return { pageId: id };
      });
    },
    async addPageText(pageId, text) {
      const operation = "addPageText";
      const { organizationId, sections } = page(operation, pageId);
      const section = text.trim();
      if (section === "") throw errors.invalid(operation, "there is no text to add");
      if (sections.includes(section)) return;
      const fields = { text: section };
      const write = { operation, target: `page ${pageId}`, fields, prior: { sections: sections.length } };
      await send(organizationId, write, `pages/${pageId}/sections`, () => void sections.push(section));
    },
    async publishPage(pageId) {
      const operation = "publishPage";
      const draft = page(operation, pageId);
      const { organizationId, sections, published } = draft;
      if (sections.length === 0) throw errors.invalid(operation, "an empty page is not published");
      if (published === sections.length) return;
      const fields = { published: true };
      const write = { operation, target: `page ${pageId}`, fields, prior: { published: false } };
      await send(organizationId, write, `pages/${pageId}/publish`, () => {
        draft.published = draft.sections.length;
      });
    },
  };
}
