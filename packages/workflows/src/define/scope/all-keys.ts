/** Every key that some member of a union has. */
export type AllKeys<U> = U extends unknown ? keyof U : never;
