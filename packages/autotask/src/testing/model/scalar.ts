/** What one field of a record can hold: Autotask records are flat. */
export type Scalar = string | number | boolean | null;
