/** A fixed value, or one worked out from earlier results (for example from a tenant's policy). */
export type FixedOrDerived<T, Scope> = T | ((scope: Scope) => T);
