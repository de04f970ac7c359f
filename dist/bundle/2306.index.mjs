export const id = 2306;
export const ids = [2306];
export const modules = {

/***/ 82306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PINNED: () => (/* reexport safe */ _templates_generated_js__WEBPACK_IMPORTED_MODULE_0__.L)
/* harmony export */ });
/* harmony import */ var _templates_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8010);

















/***/ })

};
