import type { Instruction } from "../domain/instruction.ts";

/** Something that may be an instruction: its text is plain and whole. */
export type InstructionCandidate = Omit<Instruction, "matches">;

/** Characters an instruction may have before it is shortened. */
const longest = 4_000;

const rankOfKind: { readonly [Kind in Instruction["kind"]]: number } = {
  alert: 0,
  "quick notes": 1,
  record: 2,
  document: 3,
};

/**
 * Ranks what is written about a customer for an incident, the same in every adapter: alert and quick notes first whatever they speak of, then what names
 * most of the words, a word in the title counting double. The rest is left out where it names none. Texts beyond 4,000 characters are shortened and say so.
 *
 * @example
 * ```ts
 * import { rankInstructions } from "@msp/workflows/ports";
 *
 * const candidates = [{ kind: "document", title: "Server restart", text: "Call Olivia first." }] as const;
 * console.log(rankInstructions(candidates, { about: ["restart"] })[0]?.matches); // ["restart"]
 * ```
 */
export function rankInstructions<Candidate extends InstructionCandidate>(
  candidates: readonly Candidate[],
  { about, atMost = 10 }: { readonly about: readonly string[]; readonly atMost?: number | undefined },
): readonly (Candidate & Instruction)[] {
  const words = [...new Set(about.map(plain))].filter((word) => word !== "");
  const ranked = candidates
    .filter(({ text, title }) => `${title}${text}`.trim() !== "")
    .map((candidate) => {
      const [title, text] = [` ${plain(candidate.title)}`, ` ${plain(candidate.text)}`];
      const inTitle = words.filter((word) => title.includes(` ${word}`));
      const matches = words.filter((word) => inTitle.includes(word) || text.includes(` ${word}`));
      return { candidate, matches, score: matches.length + inTitle.length };
    })
    .filter(({ candidate: { kind }, matches }) => isAlwaysSaid(kind) || matches.length > 0)
    .sort((left, right) => standing(left) - standing(right) || right.score - left.score || tie(left, right));
  return ranked.slice(0, atMost).map(({ candidate, matches }) => ({
    ...candidate,
    text: shortened(candidate.text),
    matches: about.filter((word) => matches.includes(plain(word))),
  }));
}

const isAlwaysSaid = (kind: Instruction["kind"]): boolean => kind === "alert" || kind === "quick notes";

/** Alerts and quick notes keep their places; records and documents compete. */
const standing = ({ candidate }: { readonly candidate: InstructionCandidate }): number =>
  Math.min(rankOfKind[candidate.kind], rankOfKind.record);

const tie = (left: { candidate: InstructionCandidate }, right: { candidate: InstructionCandidate }): number =>
  rankOfKind[left.candidate.kind] - rankOfKind[right.candidate.kind];

/** Small letters and single spaces, so that `Wi-Fi` is found by `wi fi` and a word from its beginning on. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function shortened(text: string): string {
  if (text.length <= longest) return text;
  // A cut between the two halves of a character would not be text any more.
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut} … [shortened: read the whole where it stands]`;
}
