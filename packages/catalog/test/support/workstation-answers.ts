import type { Json } from "@msp/workflows";
import type { Said } from "./create-office.ts";
import { machine } from "./create-workshop.ts";
import { approve } from "./removal-answers.ts";

/** Lee Marsh of Acme Dental reports the machine; no ticket exists yet. */
export const openReport = {
  entry: { kind: "open", companyId: "100", contactId: "102", primaryResourceId: "11" },
  deviceId: machine.deviceId,
  deviceName: machine.name,
  says: "the screen stays black",
} as const;

/** What people answer where nothing is out of the ordinary. */
const usual: { readonly [path: string]: Said["answer"] } = {
  "acting/responsible": { resourceId: "11" },
  "cause/asked": { finding: "the workstation", says: "black screen, the light is on, colleagues work" },
  "work/power/decision#1": approve,
  "work/call/start": { start: "started" },
  "work/call/call/together/walk/walked": { result: "it is up", seen: "the desktop is there" },
  "work/closing/confirmed": { ticket: "complete it", cause: "a hanging update", evidence: "the user works" },
  "work/repair/visit/appointment": { startsAt: "2026-11-24T09:00", endsAt: "2026-11-24T10:00", resourceId: "11" },
};

/** The usual answers with some exchanged; `undefined` leaves one out, so that nobody answers. */
export const workstationAnswers = (
  own: { readonly [path: string]: Said["answer"] | undefined } = {},
): readonly Said[] =>
  Object.entries({ ...usual, ...own }).flatMap(([path, answer]) => (answer === undefined ? [] : [{ path, answer }]));

/** Answers, and does something in the world right before. */
export const after =
  (deed: () => void, answer: Json): Said["answer"] =>
  () => {
    deed();
    return answer;
  };
