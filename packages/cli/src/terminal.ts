/** Where a command speaks to: standard output for what was asked for, standard error for everything about it. */
export interface Terminal {
  write(text: string): void;
  /** Replaces the moving last line on a terminal; the empty text takes it away. Does nothing where nobody watches. */
  rewrite(text: string): void;
  error(text: string): void;
  /** Whether a person watches standard output, so that a moving line makes sense. */
  readonly isInteractive: boolean;
  /** Whether colours are wanted. */
  readonly hasColors: boolean;
  /** How many characters fit in a line. */
  readonly columns: number;
  /** Whether a person can be asked on standard input. */
  readonly canAsk: boolean;
  /** Asks a person for one line. Rejects with the signal's reason when it is aborted, or when the person ends the command. */
  ask(question: string, signal?: AbortSignal): Promise<string>;
  /** Aborted when the person ends the command (Ctrl+C or a termination signal). */
  readonly ended: AbortSignal;
}
