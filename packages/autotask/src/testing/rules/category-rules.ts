/** What a ticket category demands and sets beyond its field defaults. The API does not show these. */
export interface CategoryRules {
  /** Ticket fields that may not be empty. */
  readonly required?: readonly string[];
  /** Sets the due date this long after creation, in milliseconds; without it `dueDateTime` must be given. */
  readonly dueAfterMs?: number;
  /** Notes on tickets of this category need a title. Default false. */
  readonly noteTitleRequired?: boolean;
}
