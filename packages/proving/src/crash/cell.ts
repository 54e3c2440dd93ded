/** A place where a process can be killed: a boundary of one operation. */
export interface Cell {
  readonly boundary: string;
  readonly operation: string;
}

/** A cell as one text, for maps and messages. */
export const nameOf = ({ boundary, operation }: Cell): string => `${boundary} | ${operation}`;
