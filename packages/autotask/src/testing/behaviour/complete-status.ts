/** The built-in ticket status that means the work is done, in every tenant. */
export const completeStatus = 5;
