/**
 * Where an internal note carries its marker: in a line of its own at the very end. Whoever reads the note in Autotask sees the line and what it is
 * for; whoever reads it through the port does not. Only internal notes carry one, because a customer would read it too.
 */
const markerLine = /(?:\r?\n){0,2}\[written by msp-workflows, (\S+)\]\s*$/;

/** What stands before the marker in its line. */
export const noteMarkerStart = "[written by msp-workflows, ";

/** A note's text with the marker at its end. */
export const withNoteMarker = (text: string, marker: string): string => `${text}\n\n${noteMarkerStart}${marker}]`;

/** A note's text without the line of the marker, and the marker if there is one. */
export function splitNoteMarker(description: string): { readonly text: string; readonly marker: string | undefined } {
  const found = markerLine.exec(description);
  return found === null
    ? { text: description, marker: undefined }
    : { text: description.slice(0, found.index), marker: found[1] };
}
