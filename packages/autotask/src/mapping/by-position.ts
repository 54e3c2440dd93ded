/** The order people see checklist items in. Queries answer by id, whatever the position says. */
export const byPosition = (left: Placed, right: Placed): number =>
  (left.position ?? 0) - (right.position ?? 0) || left.id - right.id;

interface Placed {
  readonly id: number;
  readonly position?: number | null | undefined;
}
