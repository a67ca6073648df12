'use strict'
// Starts the command line that lies beside this file, and only that: BATON_DIGEST is what the library says its bytes
// are. In the language of old Nodes, so that one of them can say that it is too old.
var crypto = require('crypto')
var fs = require('fs')
var path = require('path')
var url = require('url')

var program = path.join(__dirname, 'baton.mjs')

function refuse(code, says) {
  fs.writeSync(2, 'baton: ' + says + '\n')
  process.exit(code)
}

if (Number(process.versions.node.split('.')[0]) < 20) refuse(127, 'this is Node ' + process.versions.node)

var digest = crypto.createHash('sha256').update(fs.readFileSync(program)).digest('hex')
if (digest !== process.env.BATON_DIGEST)
  refuse(126, 'the command line on this agent is not the one of the library')

import(url.pathToFileURL(program).href).catch(function (error) {
  refuse(1, String((error && error.stack) || error))
})
