// Command ferretdb serves MongoDB's wire protocol from SQLite files or PostgreSQL, for the tests: FerretDB as a library, because its own command refuses to
// start when it was not built in its own repository. It takes those of that command's flags which the tests give, so that either can be used.
package main

import (
	"context"
	"flag"
	"log"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	handler := flag.String("handler", "sqlite", "sqlite or postgresql")
	files := flag.String("sqlite-url", "", "folder of the SQLite files, as file:FOLDER/")
	server := flag.String("postgresql-url", "", "address of the PostgreSQL server")
	addr := flag.String("listen-addr", "127.0.0.1:27017", "address to listen on")
	// What the library does anyway, or has no use for.
	for _, name := range []string{"debug-addr", "telemetry", "state-dir"} {
		flag.String(name, "", "ignored")
	}
	flag.Parse()

	ferret, err := ferretdb.New(&ferretdb.Config{
		Listener:      ferretdb.ListenerConfig{TCP: *addr},
		Handler:       *handler,
		SQLiteURL:     *files,
		PostgreSQLURL: *server,
		Logger:        slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
	})
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	if err := ferret.Run(ctx); err != nil {
		log.Fatal(err)
	}
}
