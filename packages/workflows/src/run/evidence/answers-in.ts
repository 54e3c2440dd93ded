import type { EntryOf } from "../journal/entry.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { EvidenceAnswer } from "./evidence-answer.ts";
import { instantText } from "./instant-text.ts";
import { personOf } from "./person-of.ts";
import { plainJson } from "./plain-json.ts";
import type { TitleOf } from "./title-of.ts";

/** Everything people were asked besides approvals, and every event that was waited for, with what came. */
export function answersIn(log: RunLog, titleOf: TitleOf): EvidenceAnswer[] {
  const asked = log.all("opened").filter(({ request }) => request.kind !== "approval");
  const tokens = new Set(log.all("opened").map(({ request }) => request.token));
  const events = log.all("answered").filter(({ token }) => !tokens.has(token));
  return [
    ...asked.map((opened) => answerTo(log, opened, titleOf)),
    ...events.map((entry) => ({
      seq: entry.seq,
      path: entry.path,
      title: titleOf(entry.path),
      kind: "event" as const,
      ...given(entry),
      outcome: "answered",
    })),
  ].sort((one, other) => one.seq - other.seq);
}

function answerTo(log: RunLog, { seq, path, request }: EntryOf<"opened">, titleOf: TitleOf): EvidenceAnswer {
  const answer = log.all("answered").find(({ token }) => token === request.token);
  const closed = log.all("closed").find(({ token }) => token === request.token);
  return {
    seq,
    path,
    title: titleOf(path),
    kind: request.kind as EvidenceAnswer["kind"],
    askedOf: request.to,
    question: request.text,
    askedAt: instantText(request.openedAt),
    ...(answer === undefined ? {} : given(answer)),
    outcome: closed?.reason ?? (answer === undefined ? "open" : "answered"),
  };
}

const given = ({ by, receivedAt, channel, value }: EntryOf<"answered">) => ({
  by: personOf(by),
  at: instantText(receivedAt),
  channel,
  value: plainJson(value),
});
