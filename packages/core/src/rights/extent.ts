/** Whether links are proved from inside too, for which spokes' accounts have roles of their own. */
export type RolesExtent = "with-probe" | "without-probe";
