/** One choice of a picklist. Records carry `value`; field metadata prints it as a string. */
export interface PicklistValue {
  readonly value: number | string;
  readonly label: string;
  /** The value of the parent field this choice belongs to, for example the issue type of a sub-issue type. */
  readonly parentValue?: number | string;
  readonly isDefaultValue?: boolean;
  /** Inactive choices stay readable on old records but are refused in writes. Default true. */
  readonly isActive?: boolean;
  /** Built in by the vendor rather than added by the tenant. Default false. */
  readonly isSystem?: boolean;
}
