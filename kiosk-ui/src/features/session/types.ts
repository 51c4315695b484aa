// What a person gives to sign in; the centre only when two centres know the same username.
import type { components } from "@/shared/api/schema";

export type Credentials = components["schemas"]["SignIn"];
