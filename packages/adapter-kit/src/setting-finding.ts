/** What looking at one setting found, for the person who set it up. */
export interface SettingFinding {
  /** The setting, for example `dattoRmm.components.restart`. */
  readonly about: string;
  /** `wrong` keeps something from working; `by hand` is what no program can see, so a person has to. */
  readonly verdict: "fine" | "wrong" | "by hand";
  readonly what: string;
  /** What to do about it. */
  readonly advice?: string;
}
