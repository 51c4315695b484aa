// A person's own API tokens as the server tells them; shapes from the served OpenAPI document.
import type { components } from "@/shared/api/schema";

type Told = Required<components["schemas"]["ApiToken"]>;

export type Token = Omit<Told, "token">;
/** A token with its secret, told once. */
export type NewToken = Told;
