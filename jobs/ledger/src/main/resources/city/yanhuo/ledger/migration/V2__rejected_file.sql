-- Data files of the rejected rows as the last closed batch left them: readable before anything is published.
CREATE TABLE rejected_file (
    position INTEGER NOT NULL PRIMARY KEY,
    path TEXT NOT NULL
);
