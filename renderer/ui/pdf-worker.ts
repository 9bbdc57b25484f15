// The worker of pdf.js, for the Chromium of the oldest supported shell.
import './promise-with-resolvers.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
