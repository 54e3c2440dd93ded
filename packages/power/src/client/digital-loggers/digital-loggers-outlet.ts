/** An outlet as the switch tells it. `index` counts from 0; the numbers printed on the case count from 1. */
export interface DigitalLoggersOutlet {
  readonly index: number;
  readonly name: string;
  /** What it is set to, and keeps over a loss of power. */
  readonly state: boolean;
  /** What the relay really does. */
  readonly physicalState: boolean;
  /** Absent where the firmware does not tell (unconfirmed by vendor documentation). */
  readonly isLocked?: boolean;
}
