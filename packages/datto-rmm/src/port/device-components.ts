/** Which components of the account's library restart and wake devices; the API itself can do neither. */
export interface DeviceComponents {
  /** Plans a restart and reports before it happens. */
  readonly restart?:
    | {
        readonly componentUid: string;
        /** The variable that takes seconds. */
        readonly delayVariable: string;
      }
    | undefined;
  /** Sends a magic packet. */
  readonly wake?:
    | {
        readonly componentUid: string;
        /** The variable that takes the MAC address. */
        readonly macVariable: string;
      }
    | undefined;
}
