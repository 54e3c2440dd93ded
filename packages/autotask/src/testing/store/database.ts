import { type EntityName, entities } from "../entities/entities.ts";
import { Table } from "./table.ts";

/** All tables of one fake tenant. */
export class Database {
  readonly #tables = new Map<EntityName, Table>();

  constructor() {
    for (const name of Object.keys(entities) as EntityName[]) this.#tables.set(name, new Table(entities[name]));
  }

  table(name: EntityName): Table {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`The fake Autotask serves no entity named ${name}.`);
    return table;
  }

  /** The table whose records a reference such as `Contact` points to, if the fake models it. */
  tableOfType(type: string): Table | undefined {
    for (const table of this.#tables.values()) if (table.definition.type === type) return table;
    return undefined;
  }
}
