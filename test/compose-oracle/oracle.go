package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/sirupsen/logrus"
)

type request struct {
	Folder   string            `json:"folder"`
	Files    []string          `json:"files"`
	Env      []string          `json:"env"`
	Profiles []string          `json:"profiles"`
}

func load(r request) (any, error) {
	options, err := cli.NewProjectOptions(r.Files,
		cli.WithWorkingDirectory(r.Folder), cli.WithEnv(r.Env), cli.WithEnvFiles(), cli.WithDotEnv,
		cli.WithName("oracle"), cli.WithResolvedPaths(true), cli.WithProfiles(r.Profiles))
	if err != nil {
		return nil, err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return nil, err
	}
	project, err = project.WithServicesEnvironmentResolved(true)
	if err != nil {
		return nil, err
	}
	return project, nil
}

func main() {
	logrus.SetOutput(io.Discard)
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var r request
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			panic(err)
		}
		project, err := load(r)
		answer := map[string]any{"project": project}
		if err != nil {
			answer = map[string]any{"error": err.Error()}
		}
		text, err := json.Marshal(answer)
		if err != nil {
			panic(err)
		}
		fmt.Println(string(text))
	}
}
