// The writer of CSV, with the types that docs/table gives it.
declare const Papa: import("../docs/table/export_csv.js").Papa;
export default Papa;
