/** What kind of news a line is, so that a terminal can colour it. Nothing depends on the colour alone. */
export type Tone = "good" | "plain" | "people" | "doubt" | "bad" | "quiet";

/** What a reader is told about one entry of a journal. */
export interface EntryLine {
  readonly tone: Tone;
  readonly sign: string;
  /** What happened, in one word or two. */
  readonly word: string;
  readonly text: string;
  /** What belongs to it, each on lines of its own. */
  readonly details?: readonly string[];
}
