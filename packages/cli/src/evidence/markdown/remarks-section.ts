import type { Page } from "./page.ts";

/** What should be known: open doubts, who vouched, what people could not be told, what was noticed on the way. */
export function remarksSection({ pack, text, when }: Page): readonly string[] {
  const { doubts, notes, notices } = pack;
  const others = notices.filter(({ what }) => what !== "reminded");
  const reminders = notices.length - others.length;
  return [
    ...doubts.open.map(({ title }) => `- Not proven: ${text(title)}`),
    ...doubts.accepted.map(
      ({ by, at, note, writes }) =>
        `- ${text(by.name)} (${text(by.id)}) vouched on ${when(at)} for ${writes.map(({ title }) => text(title)).join(", ")}${note === "" ? "" : `: ${text(note)}`}`,
    ),
    ...notes.map(({ at, title, text: note }) => `- ${when(at)}, ${text(title)}: ${text(note)}`),
    ...others.map(
      ({ at, title, what, text: notice }) => `- ${when(at)}, ${text(title)}: ${text(what)} (${text(notice)})`,
    ),
    ...(reminders === 0 ? [] : [`- Reminders that went out: ${reminders}`]),
  ];
}
