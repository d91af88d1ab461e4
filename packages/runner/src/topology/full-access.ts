/** What a service says that is to have no policy though there is one for all. */
export const fullAccess = "full-access";
