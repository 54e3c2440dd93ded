import type { EntityDefinition } from "../model/entity-definition.ts";
import type { Scalar } from "../model/scalar.ts";
import { foldText } from "./fold-text.ts";
import type { Row } from "./row.ts";

type IndexKey = string | number | boolean;

const indexKey = (value: Scalar): IndexKey | null => (typeof value === "string" ? foldText(value) : value);

const noIds: ReadonlySet<number> = new Set();

/** The records of one entity: by id, in id order, and by every field marked as indexed. */
export class Table {
  readonly #rows = new Map<number, Row>();
  readonly #ids: number[] = [];
  readonly #indexes = new Map<string, Map<IndexKey, Set<number>>>();
  #nextId: number;

  constructor(readonly definition: EntityDefinition) {
    this.#nextId = definition.firstId;
    for (const [name, field] of Object.entries(definition.fields)) {
      if (field.indexed || name === definition.child?.key) this.#indexes.set(name, new Map());
    }
  }

  /** All ids in ascending order. */
  get ids(): readonly number[] {
    return this.#ids;
  }

  get(id: number): Row | undefined {
    return this.#rows.get(id);
  }

  isIndexed(field: string): boolean {
    return this.#indexes.has(field);
  }

  /** The ids of the rows whose indexed field equals a value, as the service compares. */
  idsWhere(field: string, value: Scalar): ReadonlySet<number> {
    const key = indexKey(value);
    return (key === null ? undefined : this.#indexes.get(field)?.get(key)) ?? noIds;
  }

  /** The rows whose indexed field equals a value, in id order. */
  rowsWhere(field: string, value: Scalar): readonly Row[] {
    const ids = [...this.idsWhere(field, value)].sort((left, right) => left - right);
    return ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  /** The position in `ids` of the first id greater than `id`. */
  positionAfter(id: number): number {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ids[middle] ?? 0) <= id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The id the next record gets when nobody names one. */
  get nextId(): number {
    return this.#nextId;
  }

  insert(row: Row): void {
    if (this.#rows.has(row.id)) throw new Error(`${this.definition.name} already holds a record with id ${row.id}.`);
    this.#nextId = Math.max(this.#nextId, row.id + 1);
    this.#rows.set(row.id, row);
    this.#ids.splice(this.positionAfter(row.id), 0, row.id);
    this.#index(row);
  }

  replace(row: Row): void {
    const before = this.#rows.get(row.id);
    if (before) this.#forget(before);
    this.#rows.set(row.id, row);
    this.#index(row);
  }

  /** Changes some fields of a row without asking any rule of the trade. */
  patch(id: number, values: Readonly<Record<string, Scalar>>): void {
    const row = this.#rows.get(id);
    if (row) this.replace({ ...row, values: { ...row.values, ...values } });
  }

  remove(id: number): void {
    const row = this.#rows.get(id);
    if (!row) return;
    this.#forget(row);
    this.#rows.delete(id);
    this.#ids.splice(this.positionAfter(id) - 1, 1);
  }

  #index(row: Row): void {
    for (const [field, index] of this.#indexes) {
      const key = indexKey(row.values[field] ?? null);
      if (key === null) continue;
      const ids = index.get(key);
      if (ids) ids.add(row.id);
      else index.set(key, new Set([row.id]));
    }
  }

  #forget(row: Row): void {
    for (const [field, index] of this.#indexes) {
      const key = indexKey(row.values[field] ?? null);
      if (key !== null) index.get(key)?.delete(row.id);
    }
  }
}
