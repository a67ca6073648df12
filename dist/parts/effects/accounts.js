import { accountsOf, ownAccount } from "./accounts2.js";

export { accountsOf, ownAccount };