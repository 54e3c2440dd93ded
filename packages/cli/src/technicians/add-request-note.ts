import type { TicketNote } from "@msp/workflows";
import type { MirrorTools } from "./mirror-tools.ts";
import type { MirroredRequest, MirrorWrite } from "./mirrored-request.ts";
import { inBrackets } from "./request-code.ts";
import { writeOnce } from "./write-once.ts";

/** What a note says. */
export interface NoteWords {
  readonly title: string;
  readonly text: string;
}

/** So many characters of a title and of a text are kept; a ticket service refuses longer ones. */
const longestTitle = 240;
const longestText = 30_000;

/** Writes one internal note about a request, once for each name. */
export async function addRequestNote(
  tools: MirrorTools,
  token: string,
  name: string,
  { title, text }: NoteWords,
): Promise<void> {
  const { book } = tools;
  const entry = known(tools, token);
  const note = {
    kind: "internal note" as const,
    title: shorten(`${inBrackets(entry.code)} ${title}`, longestTitle),
    text: shorten(text, longestText),
  };
  await writeOnce(tools, {
    key: `${token} ${name}`,
    what: `the note "${note.title}" on ticket ${entry.ticketId}`,
    operation: "addInternalNote",
    words: { title: note.title, text: note.text },
    known: entry.writes[name],
    remember: (write) => book.keep(withWrite(known(tools, token), name, write)),
    send: async (ticketing) => (await ticketing.addInternalNote(entry.ticketId, note)).noteId,
    find: (write) => findNote(tools, entry.ticketId, write, note),
  });
}

/** A note of ours: by its marker, and where none can be found by it, by what it says. */
export async function findNote(
  { ticketing, adapter }: MirrorTools,
  ticketId: string,
  { marker, since, tries }: MirrorWrite,
  { title, text }: NoteWords,
): Promise<string | undefined> {
  if (adapter.abilities.marksNotes) {
    const { matches, controlSeen } = await ticketing.findNotesByMarker({ ticketId, marker, since: earlier(since) });
    if (matches[0] || controlSeen || tries === 0) return matches[0]?.id;
  }
  return (await ticketing.notesOf(ticketId)).find((note) => saysSame(note, { title, text }))?.id;
}

const saysSame = (note: TicketNote, { title, text }: NoteWords): boolean =>
  note.visibility === "internal" && note.title === title && note.text.trim() === text.trim();

/** Whether a note is one that we wrote about a request, or may just have written. */
export const isOwnNote = ({ writes }: Pick<MirroredRequest, "writes">, note: TicketNote): boolean =>
  Object.values(writes).some(({ id, words }) => id === note.id || (words !== undefined && saysSame(note, words)));

/** A host whose state was restored may have written it before it began to remember. */
const earlier = (since: string): string => new Date(Date.parse(since) - 30 * 86_400_000).toISOString();

/** What is remembered of a request that is being shown. */
export function known({ book }: Pick<MirrorTools, "book">, token: string): MirroredRequest {
  const entry = book.request(token);
  if (entry === undefined) throw new Error(`Nothing is remembered of the request ${token}.`);
  return entry;
}

/** The request with one write put in the place of what stood there. */
export function withWrite(entry: MirroredRequest, name: string, write: MirrorWrite | undefined): MirroredRequest {
  const { [name]: _before, ...writes } = entry.writes;
  return { ...entry, writes: write === undefined ? writes : { ...writes, [name]: write } };
}

/** A text no longer than so many characters. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
