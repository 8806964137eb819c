#!/usr/bin/env bash
# Starts the replica set once and gives every service a user that can read and write its own database only. Safe to run again.
set -euo pipefail
exec mongosh --quiet "mongodb://root:$(cat /run/store/root-password)@mongo:27017/?authSource=admin&directConnection=true" --eval '
  const fs = require("fs");
  try { rs.status(); } catch (e) { rs.initiate({ _id: "rs0", members: [{ _id: 0, host: "mongo:27017" }] }); }
  const until = Date.now() + 60000;
  while (!db.hello().isWritablePrimary) {
    if (Date.now() > until) throw new Error("the replica set has no primary after 60 s");
    sleep(200);
  }
  for (const { user, password, database } of JSON.parse(fs.readFileSync("/run/store/users.json"))) {
    const own = db.getSiblingDB(database);
    if (!own.getUser(user)) own.createUser({ user, pwd: password, roles: [{ role: "readWrite", db: database }] });
  }
'
