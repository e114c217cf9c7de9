// The reader of CSV, with the types that docs/table gives it.
declare const Papa: import("../docs/table/table_rows.js").Papa;
export default Papa;
