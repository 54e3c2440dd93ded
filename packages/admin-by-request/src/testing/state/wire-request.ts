/** A request as the service sends it. */
export interface WireRequest {
  readonly id: number;
  readonly traceNo: string;
  readonly settingsName: string;
  readonly type: "Run As Admin" | "Admin Session";
  readonly typeCode: number;
  readonly status: WireStatus;
  readonly statusCode: number;
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly deniedBy: string | null;
  readonly deniedReason: string | null;
  readonly requestTime: string;
  readonly auditLogLink: string;
  readonly user: {
    readonly account: string;
    readonly fullName: string;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly computer: WireComputer;
  readonly application: WireApplication | null;
}

/** The machine of a request. */
export interface WireComputer {
  readonly name: string;
  readonly platform: string;
  readonly platformCode: number;
  readonly make: string;
  readonly model: string;
}

/** The file of a request. */
export interface WireApplication {
  readonly file: string;
  readonly name: string;
  readonly vendor: string | null;
  readonly version: string | null;
  readonly sha256: string | null;
  readonly scanResult: string | null;
  readonly scanResultCode: number;
  readonly threat: string | null;
  readonly virustotalLink: string | null;
  readonly preapproved: boolean;
}

/** `Pending approval` is documented, and so are the words the filters share; the others stand for what happens afterwards (unconfirmed). */
export type WireStatus =
  | "Pending approval"
  | "Approved"
  | "Denied"
  | "Quarantined"
  | "Running"
  | "Finished"
  | "Expired";

/** Only the code of `Pending approval` is documented. */
export const wireStatusCodes: Readonly<Record<WireStatus, number>> = {
  "Pending approval": 4,
  Approved: 5,
  Denied: 6,
  Quarantined: 7,
  Running: 1,
  Finished: 2,
  Expired: 8,
};
