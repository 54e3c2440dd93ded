/** One span of opening on a day, in milliseconds on the wall clock since that day's midnight. `closes` may lie past the next midnight. */
export interface DayHours {
  readonly opens: number;
  readonly closes: number;
}
